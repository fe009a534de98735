using System.Management.Automation;
using Makini.Entities;

namespace Makini.PowerShell.Entities;

/// <summary>Says for -WhatIf and -Confirm which record is meant, as people know it.</summary>
internal static class EntityTarget
{
    /// <summary>WorkOrder WO-1002 'Calibrate cooling tower' of a record that is piped; by its key where only that is known.</summary>
    /// <param name="type">The entity.</param>
    /// <param name="key">The key; null for a record that is not there yet.</param>
    /// <param name="input">What is piped.</param>
    public static string Of(EntityType type, string? key, PSObject? input)
    {
        if (key is null) return type.Name;
        if (input?.BaseObject is not MakiniEntity record || record.Key != key) return $"{type.Name} {key}";
        var title = EntityView.Title(record) is { } name ? $" '{name}'" : "";
        return $"{type.Name} {EntityView.Number(record) ?? key}{title}";
    }
}
