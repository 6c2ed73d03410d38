"""Real Chromium against the application in a process of its own: board, console and phones of one afternoon.

Here stand: conftest.py (one browser, a board, a console, phones, and what fails a page), pages.py (where things are on
the faces), and one file a scene: joining, voting, grouping, a sleeping phone, a killed server, leading, accessibility,
hostile texts, keyboard only.
"""
