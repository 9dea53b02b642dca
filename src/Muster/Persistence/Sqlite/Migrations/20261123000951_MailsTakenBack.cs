using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Muster.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MailsTakenBack : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_mails_import_id",
                table: "mails");

            migrationBuilder.DropIndex(
                name: "ix_mails_learner_id",
                table: "mails");

            migrationBuilder.AddColumn<bool>(
                name: "is_welcome",
                table: "mails",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "unwanted",
                table: "mails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_mails_import_id",
                table: "mails",
                column: "import_id",
                filter: "state <> 2");

            migrationBuilder.CreateIndex(
                name: "ix_mails_learner_id",
                table: "mails",
                column: "learner_id",
                filter: "state <> 2");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_mails_import_id",
                table: "mails");

            migrationBuilder.DropIndex(
                name: "ix_mails_learner_id",
                table: "mails");

            migrationBuilder.Sql("ALTER TABLE mails DROP COLUMN is_welcome");

            migrationBuilder.Sql("ALTER TABLE mails DROP COLUMN unwanted");

            migrationBuilder.CreateIndex(
                name: "ix_mails_import_id",
                table: "mails",
                column: "import_id",
                filter: "state = 0");

            migrationBuilder.CreateIndex(
                name: "ix_mails_learner_id",
                table: "mails",
                column: "learner_id",
                filter: "state = 0");
        }
    }
}
