using System.Collections.Immutable;
using PolicyLint.Policies;

namespace PolicyLint.Workspace;

/// <summary>One <c>policylint.yaml</c> with the files beside it.</summary>
/// <param name="Folder">Full path of its folder, which its globs and paths are relative to.</param>
/// <param name="File">The file.</param>
/// <param name="Organisation">Its organisation.</param>
/// <param name="Disclaimers">Its wording.</param>
/// <param name="People">Its people.</param>
/// <param name="Committee">Its committee.</param>
/// <param name="Voice">How its posts are to sound.</param>
/// <param name="Problems">Mistakes in all of them; their paths are full ones.</param>
public sealed record PolicyLayer(
    string Folder,
    PolicyFile File,
    Organisation Organisation,
    DisclaimerSet Disclaimers,
    PeopleDirectory People,
    Committee Committee,
    HouseVoice Voice,
    ImmutableArray<PolicyProblem> Problems);
