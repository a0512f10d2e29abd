"""Who and where: ages, genders, places, interests and devices in a message."""
