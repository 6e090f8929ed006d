"""How one cluster is told: its newest state, the lead, the other side's answer, key sentences."""
