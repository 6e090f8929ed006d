"""Who is said to say or do what: by role, by bare name, by another outlet."""
