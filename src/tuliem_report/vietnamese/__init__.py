"""The Vietnamese language: letters, syllables, tone marks, counting words, numbers, units. No input or output."""
