using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ListsInOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_ReaderRequests_Result_ReceivedAt",
                table: "ReaderRequests",
                columns: new[] { "Result", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Exhibits_AddedAt_Id",
                table: "Exhibits",
                columns: new[] { "AddedAt", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ReaderRequests_Result_ReceivedAt",
                table: "ReaderRequests");

            migrationBuilder.DropIndex(
                name: "IX_Exhibits_AddedAt_Id",
                table: "Exhibits");
        }
    }
}
