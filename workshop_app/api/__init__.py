"""The JSON interface under ``/api/v1``: used by the phones, open to scripts."""
