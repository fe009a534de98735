using System.Text;

namespace Makini.Documentation;

/// <summary>Writes pages as Markdown, for docs/cmdlets.</summary>
internal static class MarkdownWriter
{
    /// <summary>A command's page.</summary>
    public static string Write(CommandPage page)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(page.Name).Append("\n\n").Append(page.Summary).Append('\n');
        foreach (var remark in page.Remarks) text.Append('\n').Append(remark).Append('\n');
        text.Append("\n## Syntax\n\n```text\n").AppendJoin("\n\n", page.Sets.Select(set => Syntax(page, set))).Append("\n```\n");
        WriteExamples(text, page.Examples);
        WriteParameters(text, page.Parameters);
        WriteTypes(text, "Inputs", page.Inputs);
        WriteTypes(text, "Outputs", page.Outputs);
        WriteList(text, "See also", [.. page.Related.Select(name => $"[{name}]({name}.md)"), $"[{page.Topic.Name}](../{page.Topic.Page})"]);
        return text.ToString();
    }

    /// <summary>The list of all pages.</summary>
    public static string Index(IReadOnlyList<CommandPage> pages)
    {
        var text = new StringBuilder("# Cmdlets\n\n| Cmdlet | What it does |\n|---|---|\n");
        foreach (var page in pages) text.Append("| [").Append(page.Name).Append("](").Append(page.Name).Append(".md) | ").Append(Cell(page.Summary)).Append(" |\n");
        return text.ToString();
    }

    private static string Syntax(CommandPage page, ParameterSet set) =>
        page.Name + string.Concat(set.Parameters.Where(own => own.Parameter.Name is not ("WhatIf" or "Confirm")).Select(own => " " + Syntax(own)));

    private static string Syntax(SetParameter own)
    {
        var name = own.Position is null ? "-" + own.Parameter.Name : $"[-{own.Parameter.Name}]";
        var whole = own.Parameter.IsSwitch ? "-" + own.Parameter.Name : $"{name} <{own.Parameter.Type}>";
        return own.IsMandatory ? whole : $"[{whole}]";
    }

    private static void WriteExamples(StringBuilder text, IReadOnlyList<Example> examples)
    {
        if (examples.Count == 0) return;
        text.Append("\n## Examples\n");
        foreach (var example in examples) text.Append('\n').Append(example.Text).Append("\n\n```powershell\n").Append(example.Code).Append("\n```\n");
    }

    private static void WriteParameters(StringBuilder text, IReadOnlyList<Parameter> parameters)
    {
        if (parameters.Count == 0) return;
        text.Append("\n## Parameters\n\n| Parameter | Type | |\n|---|---|---|\n");
        foreach (var parameter in parameters)
        {
            var values = parameter.Values.Count == 0 ? "" : $" One of: {string.Join(", ", parameter.Values)}.";
            var pipeline = parameter.PipelineInput == "false" ? "" : " Takes pipeline input.";
            text.Append("| `-").Append(parameter.Name).Append("` | ").Append(parameter.Type).Append(" | ").Append(Cell(parameter.Text + values + pipeline)).Append(" |\n");
        }
    }

    private static void WriteTypes(StringBuilder text, string title, IReadOnlyList<TypeUse> types)
    {
        text.Append("\n## ").Append(title).Append("\n\n");
        foreach (var type in types) text.Append("* ").Append(type.Name).Append(type.Text.Length == 0 ? "" : ": ").Append(type.Text).Append('\n');
    }

    private static void WriteList(StringBuilder text, string title, IReadOnlyList<string> items)
    {
        if (items.Count > 0) text.Append("\n## ").Append(title).Append("\n\n").Append(string.Join(", ", items)).Append('\n');
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
