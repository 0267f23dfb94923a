"""Many documents at one time: which, by whom, and what becomes of each."""
