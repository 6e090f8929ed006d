"""Feeds, sitemaps, lists and mailboxes -> pages stored as they came, and what became of each
source.

The one station that speaks to the network. It needs the extra `[collect]`; nothing else in the
package imports it, and it imports its libraries only where they are used.
"""
