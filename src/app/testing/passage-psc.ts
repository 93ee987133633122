/** Follows the provider's own pages, as a browser with its cookies would, up to the way back. */
export async function chezLeFournisseur(depart: string, retour: string): Promise<string> {
  const gardes = new Map<string, string>();
  let adresse = depart;
  for (let pas = 0; pas < 8 && !adresse.startsWith(retour); pas++) {
    const cookie = [...gardes].map(([nom, valeur]) => `${nom}=${valeur}`).join('; ');
    const reponse = await fetch(adresse, { redirect: 'manual', headers: { cookie } });
    for (const un of reponse.headers.getSetCookie()) {
      const [nom = '', ...valeur] = (un.split(';')[0] ?? '').split('=');
      gardes.set(nom, valeur.join('='));
    }
    adresse = new URL(reponse.headers.get('location') ?? '', adresse).href;
  }
  return adresse;
}
