"""A made-up town whose people go through a whole strategy workshop: to be watched live, or filled in at once."""
