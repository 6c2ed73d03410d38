"""What the faces draw: small JSON views of a picture, one face a file.

A view is plain data without sentences, so that one encoding serves every language.
"""
