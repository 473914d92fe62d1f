/** Two paragraphs that have nothing in common, each with its translation. */
export const FLOOD =
  'Mưa lớn làm ngập 45 ngôi nhà ở huyện miền núi. Bộ đội đã đưa 120 người già và trẻ em đến trường học an toàn trong đêm.'
export const FLOOD_THAI =
  'ฝนตกหนักทำให้บ้าน 45 หลังในอำเภอแถบภูเขาถูกน้ำท่วม ทหารได้พาผู้สูงอายุและเด็ก 120 คนไปยังโรงเรียนอย่างปลอดภัยในคืนนั้น'
export const HOSPITAL =
  'Bệnh viện tỉnh vừa nhận 12 máy thở mới từ Bộ Y tế để chữa bệnh cho người dân vùng cao, giá mỗi máy khoảng 800 triệu đồng.'
export const HOSPITAL_THAI =
  'โรงพยาบาลจังหวัดเพิ่งได้รับเครื่องช่วยหายใจใหม่ 12 เครื่องจากกระทรวงสาธารณสุขเพื่อรักษาประชาชนบนพื้นที่สูง ราคาเครื่องละประมาณ 800 ล้านดอง'
