"""Our own elements: what must be quick is drawn in the browser from a JSON view, in the ``.js`` beside the ``.py``."""
