using System.Collections.Immutable;
using PolicyLint.Policies;

namespace PolicyLint.Workspace;

/// <summary>What the policy files say of one draft. Drafts of which they say the same share one object.</summary>
/// <param name="Settings">What holds where the draft's front matter does not say otherwise: the matching <c>paths</c> over <c>defaults</c>.</param>
/// <param name="Rules">What the matching <c>paths</c> set for rules, over <see cref="FolderPolicy.Rules"/>; later ones win.</param>
public sealed record PathSettings(DraftSettings Settings, ImmutableArray<RuleSetting> Rules);
