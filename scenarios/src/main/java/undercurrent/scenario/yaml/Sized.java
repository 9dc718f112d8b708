package undercurrent.scenario.yaml;

/// A node with the number of nodes in it and its depth, aliases counted in full.
record Sized(Node node, int size, int depth) {}
