package undercurrent.av;

import undercurrent.system.ModelArtifact;

/// A trained model on its way to production, with the data it was made from.
record Candidate(ModelArtifact model, TrainingSet data) {}
