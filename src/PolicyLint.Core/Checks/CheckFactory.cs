using PolicyLint.Policies;

namespace PolicyLint.Checks;

/// <summary>Makes a check once its phrases can be bound to a policy's automaton.</summary>
internal delegate Check CheckFactory(PhraseBinder binder);
