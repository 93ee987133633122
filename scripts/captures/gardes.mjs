/** Civil date some days from now. */
export const dans = (jours) => new Date(Date.now() + jours * 86_400_000).toISOString().slice(0, 10);

/** A file that changes a night, names somebody two people may be, and has a line that cannot be read. */
export async function importerDesGardes(tab) {
  const lignes = [
    'Date;Début;Fin;Pharmacien',
    `${dans(30)};20:00;08:00;Marquessac`,
    `${dans(31)};20:00;08:00;Ternand-Vialle`,
    `${dans(120)};20:00;08:00;Marquessac`,
    '31/11/2027;20:00;08:00;Marquessac',
  ];
  const buffer = Buffer.from(lignes.join('\r\n'));
  await tab
    .getByLabel('Fichier de gardes')
    .setInputFiles({ name: 'gardes.csv', mimeType: 'text/csv', buffer });
  await tab.getByRole('button', { name: 'Lire le fichier' }).click();
  await tab.getByRole('heading', { name: 'Ce que le fichier change' }).waitFor();
}

export async function donnerUneAdresse(tab) {
  await tab.getByLabel('Pour qui').fill('La maison de santé de Giat');
  await tab.getByRole('button', { name: 'Donner une adresse' }).click();
  await tab.getByText('Copiez cette adresse maintenant').waitFor();
}
