"""Files in: read, looked at row by row, and handed to the verb ``import_contributions`` all at once or not at all."""

from exports.incoming.file import IncomingFile, read_incoming, read_incoming_file
from exports.incoming.judging import AcceptedRow, LeftOutRow, RefusedRow, TooLong
from exports.incoming.preview import Duplicate, ImportPreview, preview_import

__all__ = [
    'AcceptedRow',
    'Duplicate',
    'ImportPreview',
    'IncomingFile',
    'LeftOutRow',
    'RefusedRow',
    'TooLong',
    'preview_import',
    'read_incoming',
    'read_incoming_file',
]
