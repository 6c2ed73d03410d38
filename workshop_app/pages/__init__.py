"""The pages, one address a file. A page holds no rule: it draws what a view says and calls verbs."""
