"""Hidden graders, their references and the corpus of known submissions. Never handed out."""
