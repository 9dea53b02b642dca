using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Muster.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class LearnerSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "name_key",
                table: "learners",
                type: "text",
                nullable: false,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<string>(
                name: "email_key",
                table: "learners",
                type: "text",
                nullable: false,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AddColumn<string>(
                name: "first_key",
                table: "learners",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.CreateTable(
                name: "learner_words",
                columns: table => new
                {
                    learner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    word = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_learner_words", x => new { x.learner_id, x.word });
                });

            migrationBuilder.CreateIndex(
                name: "ix_learners_first_key",
                table: "learners",
                column: "first_key");

            migrationBuilder.CreateIndex(
                name: "ix_learner_words_word_learner_id",
                table: "learner_words",
                columns: new[] { "word", "learner_id" });

            // What the learners that are there would have: see SearchText and LearnerWords.
            migrationBuilder.Sql("UPDATE learners SET first_key = substr(name_key, length(last_name) + 2)");

            migrationBuilder.Sql("""
                UPDATE learners
                SET name_key = normalize(regexp_replace(normalize(name_key, NFD), '[\u0300-\u036f]', '', 'g'), NFC),
                    first_key = normalize(regexp_replace(normalize(first_key, NFD), '[\u0300-\u036f]', '', 'g'), NFC)
                WHERE name_key ~ '[\u00c0-\u024f\u1e00-\u1eff]'
                """);

            migrationBuilder.Sql("""
                INSERT INTO learner_words (learner_id, word)
                SELECT DISTINCT l.id, split_part(substr(n.name, i), ' ', 1)
                FROM learners l
                CROSS JOIN LATERAL (VALUES (l.first_key), (substr(l.name_key, 1, length(l.last_name)))) n (name)
                CROSS JOIN LATERAL generate_series(2, length(n.name)) i
                WHERE n.name ~ '[ -]' AND substr(n.name, i - 1, 1) IN (' ', '-') AND substr(n.name, i, 1) NOT IN (' ', '-')
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "learner_words");

            migrationBuilder.DropIndex(
                name: "ix_learners_first_key",
                table: "learners");

            migrationBuilder.DropColumn(
                name: "first_key",
                table: "learners");

            migrationBuilder.AlterColumn<string>(
                name: "name_key",
                table: "learners",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text",
                oldCollation: "C");

            migrationBuilder.AlterColumn<string>(
                name: "email_key",
                table: "learners",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text",
                oldCollation: "C");
        }
    }
}
