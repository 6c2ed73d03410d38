"""What points and ratings weigh: ranks with ties, spread and dissent, who carries a place, where groups differ.

Pure functions over small data classes, one noun a file; ``asking`` alone reads the database, and only when somebody
looks. ``docs/weighing.md`` says in plain words what each figure means.
"""
