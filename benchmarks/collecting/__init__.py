"""What collecting costs and what it withstands."""
