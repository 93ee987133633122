const board = '/pilotage/tableau-de-bord';

/** The board of a year of the contract, in the country and in the town, as the coordination and the bureau see it. */
export const pagesDuPilotage = [
  { name: 'bord', path: `/app/demo-combrailles${board}`, account: 'coordination' },
  { name: 'bord-presidence', path: `/app/demo-combrailles${board}`, account: 'presidence' },
  { name: 'bord-ville', path: `/app/demo-hauts-de-seine${board}`, account: 'coordination' },
];
