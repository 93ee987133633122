type Props = { readonly nom: string; readonly slug: string };

const ENTREES = [
  [
    'soins-du-jour',
    'J’ai besoin de soins aujourd’hui',
    'Un rendez-vous avec un professionnel proche, quand votre médecin ne peut pas vous recevoir.',
  ],
  [
    'medecin-traitant',
    'Je cherche un médecin traitant',
    'Les médecins qui prennent de nouveaux patients, et une demande en trois minutes.',
  ],
  [
    'gardes',
    'Qui est de garde\u00A0?',
    'La pharmacie, le médecin à appeler maintenant, cette nuit, dimanche.',
  ],
  [
    'sites',
    'Où consulter sans attendre\u00A0?',
    'Maisons médicales de garde, centres de soins non programmés\u00A0: adresses, horaires, téléphones.',
  ],
  [
    'annuaire',
    'Je cherche un professionnel',
    'Médecins, infirmières, kinésithérapeutes, pharmacies du territoire, avec leur téléphone.',
  ],
] as const;

/** First page of a CPTS for inhabitants: what they may do here, in their words. */
export function AccueilPublicPage({ nom, slug }: Props) {
  return (
    <>
      <h1 class="mt6">Que cherchez-vous ?</h1>
      <p class="lead">{`Les professionnels de santé de la ${nom.startsWith('CPTS') ? nom : `CPTS ${nom}`} travaillent ensemble pour vous répondre.`}</p>
      <ul class="rows mt6">
        {ENTREES.map(([chemin, titre, phrase]) => (
          <li>
            <a href={`/c/${slug}/${chemin}`}>
              <b>{titre}</b>
            </a>
            <p class="quiet">{phrase}</p>
          </li>
        ))}
      </ul>
      <p class="mt6 small">
        <a href={`/app/${slug}`}>Espace des professionnels</a>
        {' · '}
        <a href={`/c/${slug}/adherer`}>Adhérer à la CPTS</a>
        {' · '}
        <a href={`/c/${slug}/documents`}>Documents de la CPTS</a>
      </p>
    </>
  );
}
