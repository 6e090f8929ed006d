"""Mail -> one message per recipient -> an SMTP server or files, with a ledger of states."""
