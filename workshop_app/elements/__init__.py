"""Our own elements: what must be quick is drawn in the browser from a small JSON view. Each ``.js`` stands beside its ``.py``."""
