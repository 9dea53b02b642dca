using System.Text.Json;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;
using Muster.Accounts;
using Muster.Audit;
using Muster.CustomFields;
using Muster.Groups;
using Muster.Imports;
using Muster.Imports.Mapping;
using Muster.Imports.Saving;
using Muster.Learners;
using Muster.Mail;
using Muster.Organisations;
using Muster.Reports;
using Muster.Training;
using Muster.Training.Standing;

namespace Muster.Persistence;

/// <summary>
/// The organisation's database. A subclass for each kind of database holds its migrations and the few statements
/// that differ.
/// </summary>
public abstract class MusterDb(DbContextOptions options)
    : IdentityUserContext<User, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<DirectoryRevision> DirectoryRevisions => Set<DirectoryRevision>();

    public DbSet<Learner> Learners => Set<Learner>();

    public DbSet<LearnerWord> LearnerWords => Set<LearnerWord>();

    public DbSet<Removal> Removals => Set<Removal>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Group> Groups => Set<Group>();

    public DbSet<GroupSet> GroupSets => Set<GroupSet>();

    public DbSet<CustomField> CustomFields => Set<CustomField>();

    public DbSet<Course> Courses => Set<Course>();

    public DbSet<Package> Packages => Set<Package>();

    public DbSet<PackageVersion> PackageVersions => Set<PackageVersion>();

    public DbSet<PackageCourse> PackageCourses => Set<PackageCourse>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<Attempt> Attempts => Set<Attempt>();

    public DbSet<StandingPackage> StandingPackages => Set<StandingPackage>();

    public DbSet<ReportCell> ReportCells => Set<ReportCell>();

    public DbSet<ReportSnapshot> ReportSnapshots => Set<ReportSnapshot>();

    public DbSet<Import> Imports => Set<Import>();

    public DbSet<ImportFileChunk> ImportFileChunks => Set<ImportFileChunk>();

    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();

    public DbSet<Correction> Corrections => Set<Correction>();

    public DbSet<RememberedMapping> RememberedMappings => Set<RememberedMapping>();

    public DbSet<SavedMapping> SavedMappings => Set<SavedMapping>();

    public DbSet<OutgoingMail> Mails => Set<OutgoingMail>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<AccessToken> AccessTokens => Set<AccessToken>();

    public DbSet<SetupLink> SetupLinks => Set<SetupLink>();

    public DbSet<IdempotencyKey> IdempotencyKeys => Set<IdempotencyKey>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>To be called before anything is asked of a database that may be new, or that a process was killed over.</summary>
    public virtual Task RecoverAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Applies the migrations that are pending; one process at a time.</summary>
    public virtual Task MigrateAsync(CancellationToken cancellation) => Database.MigrateAsync(cancellation);

    /// <summary>A second row with the same key, or another connection that was first: an outcome, not a bug.</summary>
    public abstract bool IsUniqueConstraintViolation(Exception exception);

    /// <summary>Writes many rows of one table at once, in the current transaction.</summary>
    public abstract Task WriteAsync<T>(BulkTable<T> table, IReadOnlyCollection<T> rows, CancellationToken cancellation);

    /// <summary>Overwrites the named columns of many rows, found by the table's key, in the current transaction.</summary>
    public abstract Task UpdateAsync<T>(BulkTable<T> table, IReadOnlyCollection<T> rows, CancellationToken cancellation);

    /// <summary>Before many large transactions one after another: they share one connection from here on.</summary>
    public virtual Task BeginLongWriteAsync(CancellationToken cancellation) => Database.OpenConnectionAsync(cancellation);

    /// <summary>After the last of them, so that nobody else has to wait for what was put off.</summary>
    public virtual Task EndLongWriteAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Between two of them.</summary>
    public virtual Task LetOthersWriteAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>A transaction whose queries all see the directory as it is at the first of them. Keeps nobody from writing, and writes nothing itself.</summary>
    public abstract Task<IDbContextTransaction> BeginReadingAsync(CancellationToken cancellation);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);

        builder.Entity<Organisation>().Property(o => o.Id).ValueGeneratedNever();
        builder.Entity<DirectoryRevision>().Property(d => d.Id).ValueGeneratedNever();

        builder.Entity<Learner>(learner =>
        {
            learner.HasIndex(l => l.EmailKey).IsUnique();
            learner.HasIndex(l => new { l.NameKey, l.Id });
            learner.HasIndex(l => l.FirstKey);
            learner.Property(l => l.Custom).HasConversion(v => v.ToJson(), v => CustomValues.FromJson(v));
        });

        builder.Entity<LearnerWord>(word =>
        {
            word.HasKey(w => new { w.LearnerId, w.Word });
            word.HasIndex(w => new { w.Word, w.LearnerId });
        });

        builder.Entity<Membership>(membership =>
        {
            membership.HasKey(m => new { m.LearnerId, m.GroupId });
            membership.HasIndex(m => new { m.GroupId, m.LearnerId });
        });

        builder.Entity<Removal>().HasKey(r => r.AddressHash);
        builder.Entity<Group>().HasIndex(g => g.NameKey).IsUnique().HasFilter("removed_at IS NULL");
        builder.Entity<GroupSet>().HasKey(s => new { s.Id, s.GroupId });
        builder.Entity<CustomField>(field =>
        {
            field.HasIndex(f => f.NameKey).IsUnique();
            field.Property(f => f.Options).HasConversion(Json<IReadOnlyList<string>>(), JsonComparer<IReadOnlyList<string>>());
        });

        builder.Entity<Course>().HasIndex(c => c.TitleKey).IsUnique();
        builder.Entity<Package>().HasIndex(p => p.NameKey).IsUnique();
        builder.Entity<PackageVersion>().HasMany(v => v.Courses).WithOne().HasForeignKey(c => c.VersionId);
        builder.Entity<PackageCourse>().HasKey(c => new { c.VersionId, c.Position });

        builder.Entity<Assignment>(assignment =>
        {
            assignment.HasKey(a => new { a.LearnerId, a.Id });
            assignment.HasIndex(a => new { a.LearnerId, a.PackageId }).IsUnique().HasFilter("state = 0");

            // Who is due again, oldest first: of all packages, and of one.
            assignment.HasIndex(a => new { a.AssignedAt, a.Id }).HasFilter("state = 0 AND NOT learner_archived");

            // Of one package it holds all that reports count, for the rows themselves lie far apart.
            assignment
                .HasIndex(a => new { a.PackageId, a.AssignedAt, a.Id, a.LearnerId, a.Progress, a.DueOn, a.GroupSetId }, "IX_assignments_counted")
                .HasFilter("state = 0 AND NOT learner_archived");
        });

        builder.Entity<Attempt>(attempt =>
        {
            attempt.HasKey(a => new { a.LearnerId, a.Id });
            attempt.HasIndex(a => a.Id);
        });

        builder.Entity<StandingPackage>(standing =>
        {
            standing.HasKey(s => new { s.GroupId, s.PackageId });
            standing.HasIndex(s => s.PackageId);
        });

        builder.Entity<ReportCell>().HasKey(c => new { c.Membership, c.PackageId, c.GroupId });

        builder.Entity<ReportSnapshot>(snapshot =>
        {
            snapshot.HasKey(s => s.Membership);
            snapshot.Property(s => s.Membership).ValueGeneratedNever();
        });

        builder.Entity<Import>(import =>
        {
            import.HasIndex(i => i.FileHash);
            import.HasIndex(i => i.Status);
            import.Property(i => i.Setup).HasConversion(Json<ImportSetup>(), JsonComparer<ImportSetup>());
            import.Property(i => i.NewGroups).HasConversion(Json<IReadOnlyList<string>>(), JsonComparer<IReadOnlyList<string>>());
        });

        builder.Entity<ImportFileChunk>().HasKey(c => new { c.ImportId, c.Number });
        builder.Entity<ImportBatch>().HasKey(b => new { b.ImportId, b.Number });
        builder.Entity<Correction>().HasKey(c => new { c.ImportId, c.Line, c.Column });

        builder.Entity<RememberedMapping>(mapping =>
        {
            mapping.HasKey(m => m.HeadersHash);
            mapping.Property(m => m.Choices).HasConversion(Json<IReadOnlyList<ColumnChoice>>(), JsonComparer<IReadOnlyList<ColumnChoice>>());
        });

        builder.Entity<SavedMapping>(mapping =>
        {
            mapping.HasIndex(m => m.NameKey).IsUnique();
            mapping.Property(m => m.Content).HasConversion(Json<MappingContent>(), JsonComparer<MappingContent>());
        });

        builder.Entity<OutgoingMail>(mail =>
        {
            mail.HasIndex(m => m.Cause).IsUnique();
            mail.HasIndex(m => new { m.State, m.Id });

            // What waits, by its turn; what is not sent, by what would take it back.
            mail.HasIndex(m => new { m.NextTryAt, m.Id }).HasFilter("state = 0");
            mail.HasIndex(m => m.LearnerId).HasFilter("state <> 2");
            mail.HasIndex(m => m.ImportId).HasFilter("state <> 2");
            mail.Property(m => m.Trainings).HasConversion(Json<IReadOnlyList<MailedTraining>>(), JsonComparer<IReadOnlyList<MailedTraining>>());
        });

        builder.Entity<AuditEntry>(entry =>
        {
            entry.HasKey(e => e.Number);
            entry.Property(e => e.Number).ValueGeneratedNever();
            entry.HasIndex(e => e.Subject);
        });

        builder.Entity<AccessToken>().HasIndex(t => t.Hash).IsUnique();
        builder.Entity<SetupLink>().HasKey(l => l.Hash);
        builder.Entity<IdempotencyKey>().HasKey(k => new { k.Actor, k.Key });

        foreach (var entity in builder.Model.GetEntityTypes())
        {
            foreach (var key in entity.GetProperties().Where(p => p.ClrType == typeof(Guid)))
                key.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
        }

        SnakeCase.Apply(builder.Model);
    }

    static Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<T, string> Json<T>() =>
        new(v => JsonSerializer.Serialize(v, JsonSerializerOptions.Default), v => JsonSerializer.Deserialize<T>(v, JsonSerializerOptions.Default)!);

    static ValueComparer<T> JsonComparer<T>() =>
        new((a, b) => JsonSerializer.Serialize(a, JsonSerializerOptions.Default) == JsonSerializer.Serialize(b, JsonSerializerOptions.Default),
            v => JsonSerializer.Serialize(v, JsonSerializerOptions.Default).GetHashCode(StringComparison.Ordinal));
}
