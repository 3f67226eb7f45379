// Units whose outline is one present-day country: id, name in the data set, name of the period.
// The id is the ISO code where the country has one today.
const rows = `
ZWE|Zimbabwe|Southern Rhodesia
ZMB|Zambia|Northern Rhodesia
MWI|Malawi|Nyasaland
BWA|Botswana|Bechuanaland
LSO|Lesotho|Basutoland
SWZ|eSwatini|Swaziland
MOZ|Mozambique
AGO|Angola
COD|Dem. Rep. Congo|Belgian Congo
RWA|Rwanda|Ruanda
BDI|Burundi|Urundi
COG|Congo|French Congo
GAB|Gabon
CAF|Central African Rep.|Ubangi-Shari
TCD|Chad
BEN|Benin|Dahomey
TGO|Togo|Togoland
CIV|Côte d'Ivoire|Ivory Coast
HVO|Burkina Faso|Upper Volta
MLI|Mali|French Sudan
NER|Niger
SEN|Senegal
GMB|Gambia
GIN|Guinea|French Guinea
GNB|Guinea-Bissau|Portuguese Guinea
SLE|Sierra Leone
LBR|Liberia
MRT|Mauritania
ESH|W. Sahara|Spanish Sahara
DZA|Algeria
TUN|Tunisia
LBY|Libya
EGY|Egypt
DJI|Djibouti|French Somaliland
SOM|Somalia|Somalia (Italian trust)
SML|Somaliland|British Somaliland
KEN|Kenya
UGA|Uganda
MDG|Madagascar
GNQ|Eq. Guinea|Spanish Guinea
USA|United States of America|United States
CAN|Canada
MEX|Mexico
GTM|Guatemala
BLZ|Belize|British Honduras
HND|Honduras
SLV|El Salvador
NIC|Nicaragua
CRI|Costa Rica
CUB|Cuba
HTI|Haiti
DOM|Dominican Rep.|Dominican Republic
JAM|Jamaica
TTO|Trinidad and Tobago
PRI|Puerto Rico
BHS|Bahamas
COL|Colombia
VEN|Venezuela
GUY|Guyana|British Guiana
SUR|Suriname|Dutch Guiana
BRA|Brazil
ECU|Ecuador
PER|Peru
BOL|Bolivia
PRY|Paraguay
CHL|Chile
ARG|Argentina
URY|Uruguay
FLK|Falkland Is.|Falkland Islands
GRL|Greenland
ISL|Iceland
GBR|United Kingdom
IRL|Ireland
ESP|Spain
PRT|Portugal
ITA|Italy
CHE|Switzerland
AUT|Austria
BEL|Belgium
NLD|Netherlands
LUX|Luxembourg
DNK|Denmark
NOR|Norway
SWE|Sweden
FIN|Finland
POL|Poland
HUN|Hungary
ROU|Romania
BGR|Bulgaria
ALB|Albania
GRC|Greece
TUR|Turkey
MLT|Malta
IRQ|Iraq
IRN|Iran
SAU|Saudi Arabia
KWT|Kuwait
QAT|Qatar
BHR|Bahrain
TRU|United Arab Emirates|Trucial States
OMN|Oman|Muscat and Oman
LBN|Lebanon
AFG|Afghanistan
NPL|Nepal
BTN|Bhutan
LKA|Sri Lanka|Ceylon
BUR|Myanmar|Burma
THA|Thailand
LAO|Laos
KHM|Cambodia
SGP|Singapore
BRN|Brunei
PHL|Philippines
MNG|Mongolia
CHN|China
TWN|Taiwan|Taiwan (Republic of China)
PRK|North Korea
KOR|South Korea
HKG|Hong Kong
MAC|Macao|Macau
TLS|Timor-Leste|Portuguese Timor
AUS|Australia
NZL|New Zealand
PNG|Papua New Guinea|Papua and New Guinea
SLB|Solomon Is.|Solomon Islands
VUT|Vanuatu|New Hebrides
NCL|New Caledonia
FJI|Fiji
MHL|Marshall Is.|Marshall Islands
FSM|Micronesia|Pacific Trust Territory
GUM|Guam
WSM|Samoa|Western Samoa
CPV|Cabo Verde|Cape Verde
STP|São Tomé and Principe|São Tomé and Príncipe
COM|Comoros
MUS|Mauritius
SYC|Seychelles
BRB|Barbados
`;

export const wholeCountries = rows.trim().split('\n').map((row) => {
  const [id, modern, name] = row.split('|');
  return { id, modern, name: name ?? modern };
});
