"""The groups' practice as content: starter rules, templates, support lines, what a rule must say."""
