using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Entities;

/// <summary>Documents up and down, against the sandbox's plant.</summary>
public sealed class DocumentTests : IDisposable
{
    private readonly string _folder = TestFolder.Create("makini-documents-");
    private readonly PowerShellEngine _engine = new();

    public DocumentTests() => _engine.Get(
        "$sandbox = Start-MakiniSandbox; $null = Connect-Makini plant -Token $sandbox.GetAccessToken() -BaseUri $sandbox.Url; $global:folder = $args[0]", _folder);

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void A_file_comes_back_as_it_went()
    {
        var bytes = Write("plan.bin", 300_000);
        dynamic document = _engine.One("$global:made = New-MakiniDocument $folder/plan.bin -ContentType image/png; $made");
        Assert.Equal(("plan.bin", "image/png"), ((string)document.Name, (string)document.ContentType));
        dynamic saved = _engine.One("Get-MakiniDocument $made.Key | Save-MakiniDocument $folder/back.bin");
        Assert.Equal(bytes, File.ReadAllBytes((string)saved.FullName));
        Assert.Empty(Directory.EnumerateFiles(_folder, "*.download"));
    }

    [Fact]
    public void Files_are_piped_and_folders_get_files_of_the_documents_names()
    {
        Write("a.txt", 10);
        Write("b.txt", 20);
        _engine.Get("[IO.FileInfo[]] (\"$folder/a.txt\", \"$folder/b.txt\") | New-MakiniDocument | Save-MakiniDocument $folder -Force");
        _engine.Get("New-MakiniDocument $folder/a.txt -Name '../up:1' | Save-MakiniDocument $folder");
        Assert.True(File.Exists(Path.Combine(_folder, "_up_1")));
    }

    [Fact]
    public void A_name_that_a_form_cannot_hold_is_escaped_and_kept()
    {
        var isWindows = Path.DirectorySeparatorChar == '\\';
        var name = isWindows ? "a;b'c ü.txt" : "a\"b\n;c ü.txt";
        Write(name, 5);
        Assert.Equal(name, (string)((dynamic)_engine.One("New-MakiniDocument $args[0]", Path.Combine(_folder, name))).Name);
    }

    [Fact]
    public void One_file_that_cannot_be_sent_does_not_keep_the_others_from_going()
    {
        Write("b.txt", 20);
        var result = _engine.Run("[IO.FileInfo[]] (\"$folder/none.txt\", \"$folder/b.txt\") | New-MakiniDocument");
        Assert.StartsWith("MakiniInvalidRequest,", result.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Null(result.Terminating);
        Assert.Single(result.Output);
    }

    [Fact]
    public void One_document_that_cannot_be_had_does_not_keep_the_others_from_coming()
    {
        Write("b.txt", 20);
        var result = _engine.Run("$d = New-MakiniDocument $folder/b.txt -Name got; ([Makini.Entities.Document] @{ Key = 'k'; Url = 'https://elsewhere.example/file' }), $d | Save-MakiniDocument $folder");
        Assert.Equal("k", result.Error.TargetObject);
        Assert.Null(result.Terminating);
        Assert.True(File.Exists(Path.Combine(_folder, "got")));
    }

    [Fact]
    public void Two_documents_of_one_name_are_not_written_over_each_other()
    {
        var first = Write("b.txt", 20);
        Write("c.txt", 30);
        var result = _engine.Run("(New-MakiniDocument $folder/b.txt -Name same), (New-MakiniDocument $folder/c.txt -Name Same) | Save-MakiniDocument $folder -Force");
        Assert.StartsWith("MakiniFileUnavailable,", result.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(first, File.ReadAllBytes(Path.Combine(_folder, "same")));
    }

    [Fact]
    public void A_file_that_another_program_holds_is_the_files_fault()
    {
        Write("held.txt", 20);
        using var held = new FileStream(Path.Combine(_folder, "held.txt"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.StartsWith("MakiniFileUnavailable,", _engine.Run("New-MakiniDocument $folder/held.txt").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("New-MakiniDocument $folder/none.txt", "There is no file")]
    [InlineData("New-MakiniDocument $folder/x.txt -ContentType nothing", "is no content type")]
    [InlineData("[Makini.Entities.Document] @{ Key = 'k' } | Save-MakiniDocument $folder/y", "has no address")]
    [InlineData("[Makini.Entities.Document] @{ Key = 'k'; Url = 'https://elsewhere.example/file' } | Save-MakiniDocument $folder/y", "is not for")]
    [InlineData("[Makini.Entities.Document] @{ Key = 'k'; Url = '/files/k' } | Save-MakiniDocument $folder/x.txt", "is there already", "MakiniFileUnavailable")]
    public void What_cannot_be_is_said(string script, string text, string id = "MakiniInvalidRequest")
    {
        Write("x.txt", 1);
        var error = _engine.Run(script).Error;
        Assert.StartsWith($"{id},", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(text, error.ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_is_not_there_leaves_no_file_behind()
    {
        var error = _engine.Run("[Makini.Entities.Document] @{ Key = 'k'; Url = '/files/k' } | Save-MakiniDocument $folder/y").Error;
        Assert.StartsWith("MakiniNotFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder));
    }

    [Fact]
    public void WhatIf_neither_sends_nor_writes()
    {
        Write("x.txt", 1);
        Assert.Empty(_engine.Get("New-MakiniDocument $folder/x.txt -WhatIf; Get-MakiniDocument -First 1 | Save-MakiniDocument $folder/y -WhatIf"));
        Assert.False(File.Exists(Path.Combine(_folder, "y")));
    }

    private byte[] Write(string name, int length)
    {
        var bytes = Enumerable.Range(0, length).Select(i => (byte)(i * 31)).ToArray();
        File.WriteAllBytes(Path.Combine(_folder, name), bytes);
        return bytes;
    }
}
