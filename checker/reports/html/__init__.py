"""What an HTML page is made of: pages that stand alone, without network or script."""
