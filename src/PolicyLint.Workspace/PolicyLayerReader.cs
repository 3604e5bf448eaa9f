using System.Collections.Immutable;
using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Workspace;

/// <summary>Reads a <c>policylint.yaml</c> and the files that belong to it.</summary>
internal sealed class PolicyLayerReader(PolicyTexts texts)
{
    private readonly ImmutableArray<PolicyProblem>.Builder _problems = ImmutableArray.CreateBuilder<PolicyProblem>();

    /// <summary>Reads a policy file and those beside it; whatever is wrong becomes a problem of the layer.</summary>
    /// <param name="path">Full path of the policy file.</param>
    /// <param name="folder">Full path of its folder.</param>
    /// <param name="texts">Where texts come from.</param>
    public static PolicyLayer Read(string path, string folder, PolicyTexts texts) => new PolicyLayerReader(texts).ReadLayer(path, folder);

    private PolicyLayer ReadLayer(string path, string folder)
    {
        var file = ReadFile(path, PolicyFile.Read, new PolicyFile { Path = path, Text = SourceText.From("") });
        var organisationPath = FullPath.Of(file.OrganisationFile ?? "organisation.yaml", folder);
        var organisation = Organisation.Unknown;
        if (texts.Exists(organisationPath)) organisation = ReadFile(organisationPath, Organisation.Read, organisation);
        else if (file.OrganisationLocation is { } location)
            _problems.Add(location.Mistake($"There is no file “{file.OrganisationFile}”: correct the name, or create it."));
        var beside = FullPath.FolderOf(organisationPath) ?? folder;
        return new PolicyLayer(
            folder,
            file,
            organisation,
            ReadBeside(beside, "disclaimers.yaml", DisclaimerSet.Read, DisclaimerSet.Empty),
            ReadBeside(beside, "people.yaml", PeopleDirectory.Read, PeopleDirectory.Empty),
            ReadBeside(beside, "committee.yaml", Committee.Read, Committee.Empty),
            ReadBeside(beside, "voice.yaml", HouseVoice.Read, HouseVoice.Unknown),
            _problems.DrainToImmutable());
    }

    private T ReadBeside<T>(string folder, string name, Func<string, SourceText, PolicyReading<T>> read, T fallback)
    {
        var path = FullPath.Join(folder, name);
        return texts.Exists(path) ? ReadFile(path, read, fallback) : fallback;
    }

    private T ReadFile<T>(string path, Func<string, SourceText, PolicyReading<T>> read, T fallback)
    {
        var (text, problem) = texts.Read(path);
        if (problem is not null) _problems.Add(problem);
        if (text is null) return fallback;
        var reading = read(path, text);
        _problems.AddRange(reading.Problems);
        return reading.Value;
    }
}
