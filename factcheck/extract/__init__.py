"""From a source to what it says: mentions, event frames and claims, item by item."""
