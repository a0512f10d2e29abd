"""What exists: places, ad categories, interests, currencies, and how to find them by the words people use."""
