/** Invented given and family names. */
export const GIVEN_NAMES: readonly string[] =
  'Abel Adia Alwin Amara Anselm Bashir Bela Bruno Calla Casimir Dalia Darius Edda Elio Enid Farah Faro Gesa Gideon Hana Hugo Ilka Imre Ines Jarl Jora Kaya Kilian Lale Leander Maren Milo Nadim Nela Odile Orin Pia Quinn Rada Rune Selma Silas Tamsin Tove Ulla Viggo Wanda Yara Ylva Zeno'.split(
    ' ',
  );

export const FAMILY_NAMES: readonly string[] =
  'Aldermoor Ashgrove Birkholt Brackwater Cindervale Coldspring Dapplewood Dunmarrow Elmstride Fairwick Fenbrook Glasshill Greywether Harrowmead Hollowell Ironbeck Juniperley Kettlecombe Larkhaven Lindenroth Marshgate Mistlethorn Nettlefold Oakhurst Pebbleford Quillbrook Ravensby Rushmere Saltmarsh Silverbirch Stonewell Thistledown Underhay Vinecroft Wetherlam Willowby Yarrowdale'.split(
    ' ',
  );
