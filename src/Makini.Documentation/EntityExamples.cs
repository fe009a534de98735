using System.Management.Automation;

namespace Makini.Documentation;

/// <summary>Examples of the commands that read and write one entity.</summary>
internal static class EntityExamples
{
    private const string Prefix = "Makini";

    /// <summary>The examples, as a file has them; empty for other commands.</summary>
    public static string For(CmdletInfo command)
    {
        if (!command.Noun.StartsWith(Prefix, StringComparison.Ordinal)) return "";
        var entity = command.Noun[Prefix.Length..];
        if (entity.EndsWith("Status", StringComparison.Ordinal)) return Status(command, entity[..^"Status".Length]);
        var parameters = command.Parameters.Keys.ToHashSet(StringComparer.Ordinal);
        return command.Verb switch
        {
            "Get" when parameters.Contains("Key") && parameters.Contains("ModifiedAfter") => Read(entity),
            "New" when parameters.Contains("AdditionalProperty") => Make(entity),
            "Set" when parameters.Contains("AdditionalProperty") && parameters.Contains("Key") => Change(entity),
            _ => "",
        };
    }

    private static string Read(string entity) => $$"""
        # The first three.
        Get-Makini{{entity}} -First 3

        # What was changed in the last year, the newest first.
        Get-Makini{{entity}} -ModifiedAfter (Get-Date).AddYears(-1) -OrderBy 'UpdatedAt desc' -First 3

        # One by its key.
        $key = (Get-Makini{{entity}} -First 1).Key
        Get-Makini{{entity}} $key

        # What the service is asked; nothing is sent.
        Get-Makini{{entity}} -Filter { CreatedAt -ge '2026-01-01' } -AsText
        """;

    private static string Make(string entity) => $$"""
        # A copy of one that is there.
        Get-Makini{{entity}} -First 1 | New-Makini{{entity}}

        # What would be sent; nothing is.
        Get-Makini{{entity}} -First 1 | New-Makini{{entity}} -WhatIf

        # With a field that no list of fields has.
        Get-Makini{{entity}} -First 1 | New-Makini{{entity}} -AdditionalProperty @{ colour = 'red' }
        """;

    private static string Change(string entity) => $$"""
        # A field that no list of fields has; -PassThru gives the record as it is now.
        Get-Makini{{entity}} -First 1 | Set-Makini{{entity}} -AdditionalProperty @{ colour = 'red' } -PassThru

        # By key, without being asked.
        $key = (Get-Makini{{entity}} -First 1).Key
        Set-Makini{{entity}} $key -AdditionalProperty @{ colour = 'blue' } -Confirm:$false

        # What would be sent; nothing is.
        Get-Makini{{entity}} -First 2 | Set-Makini{{entity}} -AdditionalProperty @{ colour = 'green' } -WhatIf
        """;

    private static string Status(CmdletInfo command, string entity) => command.Verb != "Set" ? "" : $$"""
        # One record.
        Get-Makini{{entity}} -First 1 | Set-Makini{{entity}}Status Approved

        # What would be sent; nothing is.
        Get-Makini{{entity}} -First 3 | Set-Makini{{entity}}Status Approved -WhatIf

        # By key; -PassThru gives the record as it is now.
        $key = (Get-Makini{{entity}} -First 1).Key
        Set-Makini{{entity}}Status Approved $key -PassThru
        """;
}
