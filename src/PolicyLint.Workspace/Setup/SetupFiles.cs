using System.Collections.Immutable;
using System.Text;
using PolicyLint.Drafts;

namespace PolicyLint.Workspace;

/// <summary>Words the policy files that a repository starts with: short, commented, and without anything that is not known.</summary>
public static class SetupFiles
{
    /// <summary><c>policylint.yaml</c> and <c>organisation.yaml</c>.</summary>
    /// <param name="survey">What was found in the repository.</param>
    /// <param name="answers">What was said of the organisation.</param>
    public static ImmutableArray<SetupFile> For(RepositorySurvey survey, SetupAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(survey);
        ArgumentNullException.ThrowIfNull(answers);
        return [new SetupFile("policylint.yaml", Policy(survey)), new SetupFile("organisation.yaml", Organisation(answers))];
    }

    private static string Policy(RepositorySurvey survey)
    {
        var text = new StringBuilder();
        text.Append("# The communication policy of this repository, for PolicyLint. `policylint explain FILE` shows what holds for a draft.\n");
        text.Append(survey.HasOuterPolicy ? "# It is laid over the policylint.yaml further up.\n" : "root: true\n");
        text.Append("\n# Packs of rules: built-in ones by name, your own by folder.\nextends: [core]\n");
        text.Append("\n# What holds where the front matter of a draft does not say otherwise.\n");
        text.Append("#   account: personal, executive or brand · relationship: employee, contractor, none …\n");
        text.Append("#   jurisdictions: [us, uk] leaves the rules of other countries out; all apply where none are named.\n");
        text.Append("defaults: {account: personal}\n");
        AppendPaths(survey, text);
        if (!survey.NoDrafts.IsEmpty)
            text.Append("\n# Markdown that is no draft.\nexclude: [").AppendJoin(", ", survey.NoDrafts.Select(YamlText.Quote)).Append("]\n");
        text.Append("\n# Severities by rule: error, warning, information, hint or off. `policylint rules` lists the rules.\n# rules:\n#   PL7001: off\n");
        if (survey.Disclaimers.IsEmpty) return text.ToString();
        text.Append("\n# Your posts say already:\n");
        foreach (var disclaimer in survey.Disclaimers)
            text.Append("#   “").Append(YamlText.OnOneLine(disclaimer.Text)).Append("” (").Append(disclaimer.Count).Append(disclaimer.Count == 1 ? " draft)\n" : " drafts)\n");
        text.Append("# For fixes to insert these words, put them into a disclaimers.yaml beside this file:\n#   views: {short: [\"…\"]}\n");
        return text.ToString();
    }

    private static void AppendPaths(RepositorySurvey survey, StringBuilder text)
    {
        text.Append("\n# Where drafts are published, by folder; later entries win. Channels: ").AppendJoin(", ", ChannelNames.All).Append(".\n");
        text.Append(survey.Generator == SiteGenerator.None ? "# A draft is a blog post where nothing else is said.\n" : $"# This is a site made with {survey.Generator}; a draft is a blog post where nothing else is said.\n");
        if (survey.Channels.IsEmpty)
        {
            text.Append("# paths:\n#   - {files: \"tweets/**\", channel: tweet}\n");
            return;
        }

        text.Append("paths:\n");
        foreach (var folder in survey.Channels)
            text.Append("  - {files: ").Append(YamlText.Quote(folder.Files)).Append(", channel: ").Append(ChannelNames.NameOf(folder.Channel)).Append("}\n");
    }

    private static string Organisation(SetupAnswers answers)
    {
        var text = new StringBuilder("# The organisation that is written for. Rules that need a name stay silent until it stands here.\n");
        if (answers.Employer is { } employer)
            text.Append(answers.IsGuess ? "# Taken from the git remote: please check it.\n" : "").Append("employer: ").Append(YamlText.Quote(employer)).Append('\n');
        else text.Append("# employer: Contoso\n");
        text.Append("# aliases: [Contoso Ltd]\n");
        if (answers.IsPublic is { } isPublic) text.Append("\n# Whether its shares are traded.\npublic: ").Append(isPublic ? "true\n" : "false\n");
        else text.Append("\n# Whether its shares are traded.\n# public: true\n");
        text.Append("\n# Your products, those you compete with, and customers who agreed to be named.\n");
        text.Append("# products: [Contoso Vault, {name: Contoso Scheduler, aliases: [Scheduler]}]\n# competitors: [Northwind]\n# customers: [Fabrikam]\n");
        text.Append("\n# Your domains, and hosts that answer inside only.\n# domains: [contoso.example]\n# internalHosts: [wiki.contoso.example]\n");
        text.Append("\n# Names that are not public yet. Mind who can read this file.\n# confidentialNames: [{name: Project Bluebird, publicName: the new importer, until: 2027-03-01}]\n");
        return text.ToString();
    }
}
