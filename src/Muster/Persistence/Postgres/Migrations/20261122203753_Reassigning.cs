using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Muster.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Reassigning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "revision",
                table: "packages",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "archived",
                table: "imports",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "purpose",
                table: "imports",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "reassigned",
                table: "imports",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "archived",
                table: "import_batches",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "reassigned",
                table: "import_batches",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "result_by",
                table: "attempts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "result_reason",
                table: "attempts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "completed_at",
                table: "assignments",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "learner_archived",
                table: "assignments",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "previous_id",
                table: "assignments",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "progress",
                table: "assignments",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "result_revision",
                table: "assignments",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "standing_packages",
                columns: table => new
                {
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    package_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_in_days = table.Column<int>(type: "integer", nullable: true),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    placed_by = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_standing_packages", x => new { x.group_id, x.package_id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_assignments_assigned_at_id",
                table: "assignments",
                columns: new[] { "assigned_at", "id" },
                filter: "state = 0 AND NOT learner_archived");

            migrationBuilder.CreateIndex(
                name: "ix_assignments_package_id_assigned_at_id",
                table: "assignments",
                columns: new[] { "package_id", "assigned_at", "id" },
                filter: "state = 0 AND NOT learner_archived");

            migrationBuilder.CreateIndex(
                name: "ix_standing_packages_package_id",
                table: "standing_packages",
                column: "package_id");

            // What is kept on assignments from here on, of those that are there already.
            migrationBuilder.Sql("UPDATE assignments SET learner_archived = TRUE WHERE learner_id IN (SELECT id FROM learners WHERE archived_at IS NOT NULL)");
            migrationBuilder.Sql("UPDATE assignments SET progress = 1 WHERE EXISTS (SELECT 1 FROM attempts WHERE attempts.learner_id = assignments.learner_id AND attempts.assignment_id = assignments.id AND started_at IS NOT NULL)");
            migrationBuilder.Sql("UPDATE assignments SET progress = 2, completed_at = (SELECT MAX(attempts.completed_at) FROM attempts WHERE attempts.learner_id = assignments.learner_id AND attempts.assignment_id = assignments.id) WHERE NOT EXISTS (SELECT 1 FROM attempts WHERE attempts.learner_id = assignments.learner_id AND attempts.assignment_id = assignments.id AND attempts.completed_at IS NULL)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "standing_packages");

            migrationBuilder.DropIndex(
                name: "ix_assignments_assigned_at_id",
                table: "assignments");

            migrationBuilder.DropIndex(
                name: "ix_assignments_package_id_assigned_at_id",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "revision",
                table: "packages");

            migrationBuilder.DropColumn(
                name: "archived",
                table: "imports");

            migrationBuilder.DropColumn(
                name: "purpose",
                table: "imports");

            migrationBuilder.DropColumn(
                name: "reassigned",
                table: "imports");

            migrationBuilder.DropColumn(
                name: "archived",
                table: "import_batches");

            migrationBuilder.DropColumn(
                name: "reassigned",
                table: "import_batches");

            migrationBuilder.DropColumn(
                name: "result_by",
                table: "attempts");

            migrationBuilder.DropColumn(
                name: "result_reason",
                table: "attempts");

            migrationBuilder.DropColumn(
                name: "completed_at",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "learner_archived",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "previous_id",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "progress",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "result_revision",
                table: "assignments");
        }
    }
}
