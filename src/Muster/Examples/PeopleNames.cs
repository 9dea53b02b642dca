using System.Text;

namespace Muster.Examples;

/// <summary>Names as a workplace has them: of several cultures.</summary>
static class PeopleNames
{
    public static readonly IReadOnlyList<(string[] First, string[] Last)> Cultures =
    [
        (["Alice", "Ben", "Charlotte", "Daniel", "Emily", "George", "Hannah", "Isaac", "Jessica", "Liam", "Megan", "Oliver", "Poppy", "Ruth", "Samuel", "Tom"],
         ["Ashworth", "Barlow", "Carter", "Dunn", "Ellis", "Fletcher", "Grant", "Hartley", "Ingram", "Kirby", "Lowe", "Marsh", "Norris", "O'Hara", "Pritchard", "Whitfield"]),
        (["Aoife", "Brendan", "Ciara", "Declan", "Eoin", "Fionnuala", "Gráinne", "Niamh", "Oisín", "Pádraig", "Róisín", "Seán"],
         ["Brennan", "Byrne", "Doyle", "Fitzgerald", "Gallagher", "Kavanagh", "Lynch", "McCarthy", "Nolan", "O'Brien", "Ó Súilleabháin", "Walsh"]),
        (["Anja", "Björn", "Dieter", "Elke", "Friedrich", "Jürgen", "Käthe", "Lukas", "Maren", "Sören", "Ulrike", "Wolfgang"],
         ["Bauer", "Förster", "Größmann", "Hofmann", "Jäger", "Köhler", "Lang", "Müller", "Richter", "Schäfer", "von Berg", "Weiß"]),
        (["Agnieszka", "Bartosz", "Dorota", "Ewa", "Grzegorz", "Jadwiga", "Katarzyna", "Łukasz", "Małgorzata", "Paweł", "Stanisław", "Zofia"],
         ["Dąbrowski", "Górska", "Jabłoński", "Kowalczyk", "Lewandowska", "Mazur", "Nowak", "Pawłowski", "Szymańska", "Wójcik", "Zając", "Żukowska"]),
        (["Alejandro", "Belén", "Concepción", "Diego", "Íñigo", "Lucía", "María José", "Nuria", "Óscar", "Paloma", "Rubén", "Ximena"],
         ["Álvarez", "Castro Gil", "Domínguez", "Fernández", "García López", "Ibáñez", "Jiménez", "Muñoz", "Núñez", "Peña", "Rodríguez", "Vázquez"]),
        (["Amélie", "Benoît", "Chloé", "Étienne", "François", "Hélène", "Jean-Luc", "Léa", "Maëlle", "Noël", "Océane", "Thérèse"],
         ["Beaumont", "Chevalier", "D'Aubigné", "Fontaine", "Girard", "Lefèvre", "Mercier", "Noiret", "Petit", "Rousseau", "Saint-Clair", "Vasseur"]),
        (["Ayşe", "Burak", "Çağla", "Deniz", "Elif", "Gökhan", "İbrahim", "Mehmet", "Özlem", "Şule", "Tuğçe", "Yusuf"],
         ["Aydın", "Bulut", "Çelik", "Demir", "Erdoğan", "Güneş", "Kılıç", "Öztürk", "Polat", "Şahin", "Yıldırım", "Yılmaz"]),
        (["Aarav", "Ananya", "Deepika", "Gurpreet", "Harish", "Ishita", "Kavya", "Manoj", "Nandini", "Priya", "Rohan", "Sunita"],
         ["Agarwal", "Banerjee", "Chatterjee", "Desai", "Gupta", "Iyer", "Kaur", "Mehta", "Nair", "Patel", "Reddy", "Sharma"]),
        (["Adaeze", "Babatunde", "Chidi", "Ebele", "Folake", "Ikenna", "Kehinde", "Ngozi", "Obinna", "Sade", "Temitope", "Uche"],
         ["Abiola", "Adeyemi", "Bello", "Chukwu", "Danjuma", "Eze", "Ibrahim", "Nwosu", "Obi", "Okafor", "Olawale", "Umeh"]),
        (["Amina", "Bilal", "Farah", "Hassan", "Jamila", "Khalid", "Layla", "Mustafa", "Noor", "Omar", "Samira", "Yasmin"],
         ["Abdallah", "Al-Amin", "Al-Rashid", "Farouk", "Haddad", "Khoury", "Mansour", "Nasser", "Qureshi", "Saleh", "Tahir", "Zaman"]),
        (["Akira", "Chiyo", "Daiki", "Emi", "Haruto", "Kaori", "Kenji", "Mai", "Naoko", "Ren", "Sakura", "Yuto"],
         ["Abe", "Endo", "Fujita", "Hayashi", "Ito", "Kobayashi", "Mori", "Nakamura", "Saito", "Tanaka", "Watanabe", "Yamamoto"]),
        (["An", "Bảo", "Chi", "Dũng", "Hạnh", "Khánh", "Lan", "Minh", "Ngọc", "Phương", "Thảo", "Tuấn"],
         ["Bùi", "Đặng", "Đỗ", "Hồ", "Hoàng", "Huỳnh", "Lê", "Ngô", "Nguyễn", "Phạm", "Trần", "Vũ"]),
        (["Astrid", "Bjørn", "Eira", "Freja", "Håkon", "Ingrid", "Jørgen", "Kåre", "Liv", "Mathilde", "Søren", "Torbjörn"],
         ["Aagaard", "Bakke", "Dahl", "Eriksen", "Fjeld", "Grønning", "Håkansson", "Lindqvist", "Møller", "Nygård", "Sæther", "Østergaard"]),
    ];

    /// <summary>A name's letters as most addresses have them: "Öztürk" gives "ozturk".</summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder();

        foreach (var c in name.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            plain.Append(c switch
            {
                'ß' => "ss",
                'æ' => "ae",
                'ø' => "o",
                'ł' => "l",
                'đ' => "d",
                'ı' => "i",
                _ => char.IsAsciiLetter(c) ? c.ToString() : "",
            });
        }

        return plain.ToString();
    }
}
