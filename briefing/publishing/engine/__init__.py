"""Pages -> built site: the build folder, the engine, and the atomic swap of old and new."""
