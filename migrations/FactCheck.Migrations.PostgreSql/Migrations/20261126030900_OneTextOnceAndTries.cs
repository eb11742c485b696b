using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class OneTextOnceAndTries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Articles_DuplicateHash",
                table: "Articles");

            migrationBuilder.AlterColumn<string>(
                name: "First_Findings_Rating",
                table: "Reviews",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(200)",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Findings_Rating",
                table: "Reviews",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(200)",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "FirstClaimId",
                table: "ReaderRequests",
                type: "uuid",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "RatingCode",
                table: "Listings",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(50)",
                oldMaxLength: 50,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "PublishedFindings_Rating",
                table: "Claims",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(200)",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Decision_Findings_Rating",
                table: "Claims",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(200)",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SplitTries",
                table: "Articles",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_ReaderRequests_FirstClaimId",
                table: "ReaderRequests",
                column: "FirstClaimId");

            // Two that came in at once before this index: the older one stands for their text, the others for themselves alone.
            migrationBuilder.Sql(
                """
                UPDATE "Articles" SET "DuplicateHash" = REPLACE(CAST("Id" AS TEXT), '-', '')
                WHERE "WithdrawnAt" IS NULL AND EXISTS (
                    SELECT 1 FROM "Articles" AS "Older"
                    WHERE "Older"."DuplicateHash" = "Articles"."DuplicateHash" AND "Older"."WithdrawnAt" IS NULL AND "Older"."Id" < "Articles"."Id")
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_DuplicateHash",
                table: "Articles",
                column: "DuplicateHash",
                unique: true,
                filter: "\"WithdrawnAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ReaderRequests_FirstClaimId",
                table: "ReaderRequests");

            migrationBuilder.DropIndex(
                name: "IX_Articles_DuplicateHash",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "FirstClaimId",
                table: "ReaderRequests");

            migrationBuilder.DropColumn(
                name: "SplitTries",
                table: "Articles");

            migrationBuilder.AlterColumn<string>(
                name: "First_Findings_Rating",
                table: "Reviews",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(500)",
                oldMaxLength: 500,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Findings_Rating",
                table: "Reviews",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(500)",
                oldMaxLength: 500,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "RatingCode",
                table: "Listings",
                type: "character varying(50)",
                maxLength: 50,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(60)",
                oldMaxLength: 60,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "PublishedFindings_Rating",
                table: "Claims",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(500)",
                oldMaxLength: 500,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Decision_Findings_Rating",
                table: "Claims",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(500)",
                oldMaxLength: 500,
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_DuplicateHash",
                table: "Articles",
                column: "DuplicateHash");
        }
    }
}
