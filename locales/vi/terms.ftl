# Cách gọi người dùng. Đơn vị muốn xưng hô khác thì chỉ sửa ở đây.
# Đầu câu viết { -dc(case: "upper") }, giữa câu viết { -dc }.
-dc = { $case ->
    [upper] Đồng chí
   *[lower] đồng chí
}
