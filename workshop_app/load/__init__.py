"""Phones in great numbers: a process of its own that joins, writes and votes as a hall does, and measures.

It speaks to a server as phones do, over HTTP and a websocket, and needs nothing of it but its address and a join code.
"""
