"""Results in, files out: tables, workbook, archive. And files in: an import, looked at before it is taken.

Knows ``sessions``, pandas, XlsxWriter and (for reading) openpyxl; knows no web page. Everything here blocks:
on an event loop, call it from a worker thread.
"""
