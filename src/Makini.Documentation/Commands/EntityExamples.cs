using System.Management.Automation;

namespace Makini.Documentation;

/// <summary>Examples of the commands that read and write one entity, made of its name and of what its records have.</summary>
internal static class EntityExamples
{
    private const string Prefix = "Makini";

    /// <summary>What is typed for a field, the field that says most first.</summary>
    private static readonly (string Field, string Value, string Other)[] Samples =
    [
        ("Title", "'Pump leaks'", "'Pump leaks badly'"),
        ("Name", "'Pump 4711'", "'Pump 4712'"),
        ("Description", "'Damaged in transit'", "'Wrong size'"),
        ("InvoiceNumber", "'INV-4711'", "'INV-4712'"),
        ("Reason", "'Counted'", "'Broken'"),
        ("Code", "'A-4711'", "'A-4712'"),
        ("Quantity", "5", "6"),
    ];

    /// <summary>What records belong to, the nearest first.</summary>
    private static readonly string[] Owners = ["Asset", "Vendor", "Customer", "Product", "Site", "Location", "Organization", "Company", "Currency"];

    /// <summary>The examples, as a file has them; empty for other commands.</summary>
    public static string For(CmdletInfo command)
    {
        if (command.ImplementingType.BaseType is not { IsGenericType: true } parent || !command.Noun.StartsWith(Prefix, StringComparison.Ordinal)) return "";
        var noun = command.Noun[Prefix.Length..];
        var record = parent.GetGenericArguments()[0].GetProperties().Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
        var parameters = command.Parameters.Keys.ToHashSet(StringComparer.Ordinal);
        return parent.Name.Split('`')[0] switch
        {
            "GetEntityCmdlet" => Read(noun, record),
            "NewEntityCmdlet" => Make(noun, parameters),
            "SetEntityCmdlet" => Change(noun, parameters),
            "SetStatusCmdlet" => Status(noun[..^"Status".Length]),
            _ => "",
        };
    }

    private static string Read(string entity, HashSet<string> record) => Join(
        $"""
        # The first three, as the service lists them.
        Get-Makini{entity} -First 3
        """,
        Sample(record) is { Field: not "Quantity" } text
            ? $$"""
            # Those that a filter finds, in order; the service does both.
            Get-Makini{{entity}} -Filter { {{text.Field}} -like '*1*' } -OrderBy {{text.Field}} -First 3
            """
            : $$"""
            # Those that were made in the last year; the service filters.
            Get-Makini{{entity}} -Filter { CreatedAt -ge (Get-Date).AddYears(-1) } -First 3
            """,
        $"""
        # What was changed in the last year, the newest first.
        Get-Makini{entity} -ModifiedAfter (Get-Date).AddYears(-1) -OrderBy 'UpdatedAt desc' -First 3
        """,
        $"""
        # One by its key.
        $key = (Get-Makini{entity} -First 1).Key
        Get-Makini{entity} $key
        """,
        Owner(record, entity) is { } owner
            ? $"""
            # What they name is read by piping them on: each {owner} that the first three belong to.
            Get-Makini{entity} -First 3 | Get-Makini{owner}
            """
            : "",
        $$"""
        # What the service would be asked; nothing is sent.
        Get-Makini{{entity}} -Filter { CreatedAt -ge '2026-01-01' } -AsText
        """);

    private static string Make(string entity, HashSet<string> parameters)
    {
        var (field, value, other) = Sample(parameters);
        var owner = Owner(parameters, entity) is { } found ? $" -{found}Key (Get-Makini{found} -First 1).Key" : "";
        return Join(
            $"""
            # Fields are parameters; the record that was made comes out, with its key.
            New-Makini{entity} -{field} {value}{owner}
            """,
            $"""
            # A copy of one that is there, with a field changed.
            Get-Makini{entity} -First 1 | New-Makini{entity} -{field} {other}
            """,
            $"""
            # One for each row of a file whose columns are named as the parameters; -WhatIf shows what would be made.
            Import-Csv $folder/rows.csv | New-Makini{entity} -WhatIf
            """,
            $$"""
            # With a field that the connected system has besides.
            New-Makini{{entity}} -{{field}} {{value}} -AdditionalProperty @{ colour = 'red' }
            """);
    }

    private static string Change(string entity, HashSet<string> parameters)
    {
        var (field, value, other) = Sample(parameters);
        return Join(
            $"""
            # Another {field}; -PassThru gives the record as it is then.
            Get-Makini{entity} -First 1 | Set-Makini{entity} -{field} {other} -PassThru
            """,
            $"""
            # By key, and without being asked on a Production connection.
            $key = (Get-Makini{entity} -First 1).Key
            Set-Makini{entity} $key -{field} {value} -Confirm:$false
            """,
            $"""
            # What would be changed; nothing is sent.
            Get-Makini{entity} -First 2 | Set-Makini{entity} -{field} {other} -WhatIf
            """,
            $$"""
            # A field that the connected system has besides.
            Set-Makini{{entity}} $key -AdditionalProperty @{ colour = 'red' }
            """);
    }

    private static string Status(string entity) => Join(
        $"""
        # One record, by the name of the status.
        Get-Makini{entity} -First 1 | Set-Makini{entity}Status Approved
        """,
        $"""
        # What would be set; nothing is sent.
        Get-Makini{entity} -First 3 | Set-Makini{entity}Status Approved -WhatIf
        """,
        $"""
        # By key; -PassThru gives the record as it is then.
        $key = (Get-Makini{entity} -First 1).Key
        Set-Makini{entity}Status Approved $key -PassThru
        """);

    private static (string Field, string Value, string Other) Sample(HashSet<string> names) =>
        Samples.FirstOrDefault(sample => names.Contains(sample.Field), Samples[^1]);

    private static string? Owner(HashSet<string> names, string entity) => Owners.FirstOrDefault(owner => owner != entity && names.Contains(owner + "Key"));

    private static string Join(params string[] examples) => string.Join("\n\n", examples.Where(example => example.Length > 0));
}
