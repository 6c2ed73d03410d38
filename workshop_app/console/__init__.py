"""The facilitator's console, put together from panels; plain NiceGUI but for the tables that must be quick."""
