/** Common given and family names; the combinations mean nobody in particular. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/)

export const femaleNames = words(`
  Adele Aisha Alma Amara Anika Astrid Beatrix Bronwen Camille Carmen Chiara Dalia Delphine Edith Elena Esme Fatima
  Fiona Freya Gemma Greta Hana Helga Imani Ines Ingrid Iris Jana Joanna Judith Kalinda Katya Leila Linnea Lucia Maeve
  Marisol Mei Nadia Noor Odile Olena Paloma Priya Quinn Rosalind Ruth Sabine Selma Signe Tamsin Thea Uma Valeria Wanda
  Ximena Yara Yuki Zelda
`)

export const maleNames = words(`
  Abel Adrian Akira Anders Andrei Basil Bjorn Bruno Cedric Cyril Dario Desmond Dmitri Edgar Elias Emil Farid Felix
  Finn Gaspard Gideon Hamid Hector Hugo Ibrahim Igor Ivor Jasper Jonas Kwame Lars Leon Lorenz Luka Malik Mateo Milan
  Nikolai Nils Oleg Omar Oscar Pavel Percival Quentin Rafael Rashid Rhys Samir Silas Stellan Tariq Theo Ulrich Vikram
  Wendell Xavier Yusuf Zoltan
`)

export const familyNames = words(`
  Abbott Achebe Aguilar Alder Almeida Amundsen Arceneaux Ashworth Baptiste Barros Beckett Bergeron Bianchi Blackwood
  Bouchard Brandt Brennan Caldwell Cardinal Castellano Chowdhury Corrigan Dacosta Dalgaard Demir Desjardins Doyle
  Dubois Eastwood Ekberg Ellery Escobar Fairbanks Farouk Fenwick Fontaine Gallagher Garside Gauthier Ghosh Granger
  Hadley Halvorsen Hargrove Hashimoto Hawthorne Ibarra Ivanova Jansen Jovanovic Kaplan Kaur Keating Kimura Kovacs
  Laframboise Langford Lavoie Leduc Lindgren Lockhart MacKenna Madaki Maldonado Marchand Mbeki McTavish Mercer
  Moreau Nakamura Nazari Norwood Novak Obrien Okonjo Olivier Orlov Ostrowski Pemberton Petrov Pinto Quayle Quispe
  Rahman Rasmussen Redfern Rinaldi Rousseau Salazar Sandoval Savard Sokolov Stanhope Takahashi Tanguay Thorne Trudel
  Ueda Valdez Vasquez Villeneuve Wexler Whitaker Yamada Yilmaz Zamora Ziegler
`)
